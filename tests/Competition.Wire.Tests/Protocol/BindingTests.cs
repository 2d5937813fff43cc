using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>What does not fit a hub method ends that invocation and leaves the connection alone.</summary>
public sealed class BindingTests
{
    [TestCase("91 a1'?'", "Argument 1 does not fit the hub method: byte 15: Integer expected, String found.")]
    [TestCase("91 c0", "Argument 1 does not fit the hub method: byte 15: Integer expected, Nil found.")]
    [TestCase("91 cf8000000000000000", "Argument 1 does not fit*")]
    [TestCase("92 2a 2a", "2 arguments were sent, the hub method has 1.")]
    [TestCase("90", "0 arguments were sent, the hub method has 1.")]
    [TestCase("2a", "*Array expected, Integer found")]
    public void Arguments_that_do_not_fit_are_a_binding_failure(string arguments, string why)
    {
        foreach (var kind in new[] { "01", "04" })
        {
            var failure = Failure($"96 {kind} 80 a3'xyz' a6'method' {arguments} 90", typeof(int));

            Assert.That((failure.InvocationId, failure.Target), Is.EqualTo(("xyz", "method")));
            Assert.That(failure.BindingFailure.SourceException.Message, Does.Match(Pattern(why)));
        }
    }

    [Test]
    public void An_unknown_hub_method_is_a_binding_failure()
    {
        var failure = Failure("96 01 80 a3'xyz' a5'other' 91 2a 90", typeof(int));

        Assert.That(failure.BindingFailure.SourceException.Message, Is.EqualTo("Unknown hub method 'other'"));
    }

    [Test]
    public void A_hub_method_whose_types_cannot_cross_the_wire_is_a_binding_failure_that_names_them()
    {
        var failure = Failure("96 01 80 a3'xyz' a6'method' 91 2a 90", typeof(decimal));

        Assert.That(failure.BindingFailure.SourceException.Message, Does.StartWith("System.Decimal cannot cross"));
    }

    [Test]
    public void Text_that_is_not_UTF8_fails_as_an_argument()
    {
        var failure = Failure("96 01 80 a3'xyz' a6'method' 91 a1ff 90", typeof(string));

        Assert.That(failure.BindingFailure.SourceException.Message, Does.Contain("not UTF-8"));
    }

    [TestCase("94 02 80 a3'xyz' a1'?'", TestName = "A_stream_item_of_another_type_ends_that_stream")]
    [TestCase("94 02 80 a3'abc' 2a", TestName = "An_item_of_an_unknown_stream_ends_that_stream")]
    public void Stream_items_fail_alone(string body)
    {
        var failure = Spoken.ReadAll(Spoken.Frame(body), typeof(int)).Single();

        Assert.That(failure, Is.TypeOf<StreamBindingFailureMessage>());
    }

    [Test]
    public void A_result_of_another_type_is_an_error_to_who_waits_for_it()
    {
        var completion = Completion("95 03 80 a3'xyz' 03 a1'?'");

        Assert.That(completion.HasResult, Is.False);
        Assert.That(completion.Error, Does.StartWith("The result is not of type Int32: "));
    }

    [Test]
    public void A_result_that_nobody_waits_for_is_passed_over()
    {
        var completion = Completion("95 03 80 a3'abc' 03 a1'?'");

        Assert.That(completion.HasResult, Is.True);
        Assert.That(completion.Result, Is.Null);
        Assert.That(completion.Error, Is.Null);
    }

    private static InvocationBindingFailureMessage Failure(string body, params Type[] types) =>
        (InvocationBindingFailureMessage)Spoken.ReadAll(Spoken.Frame(body), types).Single();

    private static CompletionMessage Completion(string body) =>
        (CompletionMessage)Spoken.ReadAll(Spoken.Frame(body), typeof(int)).Single();

    private static string Pattern(string text) =>
        $"^{System.Text.RegularExpressions.Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}";
}
