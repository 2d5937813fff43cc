namespace Competition.Scoring;

/// <summary>The types of facts (formats.md); <see cref="Other"/> is one that this build does not know.</summary>
public enum FactType
{
    Mark, Sample, Status, Clock, Alias, Promote, Void, Restore, Freeze, Unfreeze, Contest, Rules, Roster,
    Seal, Publish, Recall, Hold, Post, Reveal, Pass, Revoke, Bind, Appeal, Other,
}
