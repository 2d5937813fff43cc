namespace Competition.Scoring;

/// <summary>Gives an expression the values of its names, slot by slot, when it asks for them.</summary>
internal interface INames
{
    Value Read(int slot);
}
