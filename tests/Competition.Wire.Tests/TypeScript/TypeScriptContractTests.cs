namespace Competition.Wire.Tests;

/// <summary><c>displays/live/contract.ts</c> is what the contract of this build generates.</summary>
public sealed class TypeScriptContractTests
{
    private static readonly string Committed = Repository.PathOf("displays", "live", "contract.ts");

    public interface IDeskHub
    {
        Task<Move?> Next(string desk, IReadOnlyList<int?> seats, bool urgent);
    }

    public interface IDeskClient
    {
        Task Called(long number, Move move);
    }

    [Test]
    public void The_file_is_current_and_COMPETITION_REWRITE_makes_it_so()
    {
        if (Environment.GetEnvironmentVariable("COMPETITION_REWRITE") == "1")
            File.WriteAllText(Committed, TypeScriptContract.Text);

        Assert.That(File.ReadAllText(Committed), Is.EqualTo(TypeScriptContract.Text));
    }

    [Test]
    public void Every_record_of_the_contract_is_in_it()
    {
        foreach (var name in Contract.Records.Select(record => record.Name))
            Assert.That(TypeScriptContract.Text, Does.Contain($"export const decode{name} = wire.record<{name}>("));
    }

    [Test]
    public void Calls_with_answers_decode_them_and_parameters_keep_their_types()
    {
        var text = TypeScriptContract.Of(new HubPair("Desk", "/hubs/desk", typeof(IDeskHub), typeof(IDeskClient)));

        Assert.That(text[text.IndexOf("export interface", StringComparison.Ordinal)..], Is.EqualTo("""
            export interface Move {
              readonly entrant: string
              readonly position: number
            }
            export const decodeMove = wire.record<Move>('Move', {
              entrant: wire.text, position: wire.whole,
            })

            export const deskHubPath = '/hubs/desk'

            /** What may be called on /hubs/desk. */
            export interface DeskHub {
              next(desk: string, seats: readonly (number | null)[], urgent: boolean): Promise<Move | null>
            }

            export const deskHub = (connection: wire.Caller): DeskHub => ({
              next: async (desk, seats, urgent) =>
                wire.orNull(decodeMove)(await wire.call(connection, 'Next', desk, seats, urgent)),
            })

            /** What a client of /hubs/desk is told. */
            export interface DeskClient {
              called(number: number, move: Move): void
            }

            export const listenToDesk: wire.Listen<DeskClient> = (connection, client, refused) => {
              wire.tell(connection, 'Called', (x) => [wire.whole(x[0]), decodeMove(x[1])],
                (number, move) => client.called(number, move), refused)
            }

            """));
    }
}
