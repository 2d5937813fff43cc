namespace Competition.Scoring;

/// <summary>The types of facts (formats.md "Facts"); <see cref="Other"/> is a type that this build does not know.</summary>
public enum FactType
{
    Mark, Sample, Status, Clock, Alias, Promote, Void, Restore, Freeze, Unfreeze, Contest, Rules, Roster,
    Seal, Publish, Recall, Hold, Post, Reveal, Pass, Revoke, Bind, Appeal, Other,
}
