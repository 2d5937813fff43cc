using System.Collections.Immutable;
using System.Globalization;

namespace Competition.Scoring;

/// <summary>Cuts an expression into words; the last one is always the end.</summary>
internal sealed class Lexer(string source)
{
    private const string Known = "numbers, 'codes', names, + - * / % ( ) , < <= > >= == !=";
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private ExpressionError? _error;
    private int _at;

    /// <param name="start">Where the expression begins: after a leading <c>=</c>.</param>
    public static (ImmutableArray<Token> Tokens, ExpressionError? Error) Read(string source, int start)
    {
        var lexer = new Lexer(source) { _at = start };
        while (lexer._error is null && lexer.Advance()) { }
        return (lexer._tokens.ToImmutable(), lexer._error);
    }

    private bool Advance()
    {
        while (char.IsWhiteSpace(Here)) _at++;
        if (_at >= source.Length) return Add(TokenKind.End, _at, string.Empty, more: false);
        if (char.IsAsciiDigit(Here)) return Number();
        if (IsNameStart(Here)) return Name();
        return Here == '\'' ? Code() : Symbol();
    }

    private bool Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Here)) _at++;
        if (Here == '.' && char.IsAsciiDigit(At(_at + 1)))
            for (_at++; char.IsAsciiDigit(Here); _at++) { }
        var text = source[start.._at];
        if (Digits(text) > Limits.Digits)
            return Fail(start, $"the number {text} is too long", $"at most {Limits.Digits} digits");
        var number = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (number > Limits.Magnitude) return Fail(start, $"the number {text} is too large", "numbers up to 10^27");
        _tokens.Add(new(TokenKind.Number, start, text, number));
        return true;
    }

    private static int Digits(string number)
    {
        var digits = number.TrimStart('0');
        return digits.Length - (digits.Contains('.', StringComparison.Ordinal) ? 1 : 0);
    }

    private bool Name()
    {
        var start = _at;
        do
        {
            for (_at++; IsNamePart(Here); _at++) { }
        }
        while (Here == '.' && IsNameStart(At(_at + 1)));
        var text = source[start.._at];
        return Add(IsKeyword(text) ? TokenKind.Keyword : TokenKind.Name, start, text);
    }

    private bool Code()
    {
        var start = _at;
        var end = source.IndexOf('\'', start + 1);
        if (end < 0) return Fail(start, "a code does not end", "a closing '");
        _at = end + 1;
        return Add(TokenKind.Code, start, source[(start + 1)..end]);
    }

    private bool Symbol()
    {
        var start = _at++;
        if (At(start + 1) == '=' && "<>=!".Contains(source[start], StringComparison.Ordinal)) _at++;
        else if (!"+-*/%()<>,".Contains(source[start], StringComparison.Ordinal)) return Unknown(start);
        return Add(TokenKind.Symbol, start, source[start.._at]);
    }

    private bool Unknown(int at)
    {
        var length = char.IsSurrogatePair(source[at], At(at + 1)) ? 2 : 1;
        return Fail(at, $"unexpected character '{source.Substring(at, length)}'", Instead(source[at]));
    }

    private static string Instead(char character) => character switch
    {
        '=' => "== to compare",
        '&' => "and",
        '|' => "or",
        '!' => "not, !=",
        '"' => "codes in single quotes",
        '^' => "pow(base, exponent)",
        '?' or ':' => "if … then … else …",
        _ => Known,
    };

    private bool Add(TokenKind kind, int position, string text, bool more = true)
    {
        _tokens.Add(new(kind, position, text));
        return more;
    }

    private bool Fail(int position, string what, string allowed)
    {
        _error = new(position, what, allowed);
        return false;
    }

    private char Here => At(_at);

    private char At(int index) => index < source.Length ? source[index] : '\0';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsKeyword(string text) =>
        text is "and" or "or" or "not" or "if" or "then" or "else" or "true" or "false" or "in";
}
