namespace Competition.Scoring;

/// <summary>The types of facts (formats.md); <see cref="Other"/> is one that this build does not know.</summary>
public enum FactType
{
    /// <summary>What a judge, referee or device entered for an input.</summary>
    Mark,

    /// <summary>What a device measured of a signal (model.md B6).</summary>
    Sample,

    /// <summary>DNF, DNS, DSQ or another code of an entrant at a node; <c>OK</c> clears it (model.md B11.10).</summary>
    Status,

    /// <summary>Start, pause, resume or stop: of all, of a venue, of an entrant (model.md B11.5).</summary>
    Clock,

    /// <summary>Names the person behind an alias (model.md B11.8).</summary>
    Alias,

    /// <summary>The whole list of who takes part at a node (model.md B11.9).</summary>
    Promote,

    /// <summary>Takes a fact or a derived fire out of the count (model.md B11.7).</summary>
    Void,

    /// <summary>Takes a void back (model.md B11.7).</summary>
    Restore,

    /// <summary>Hides a board from audiences from now on (model.md B11.11).</summary>
    Freeze,

    /// <summary>Shows a frozen board again (model.md B11.11).</summary>
    Unfreeze,

    /// <summary>What a contest is: title, rulebook, roster, venues.</summary>
    Contest,

    /// <summary>Another version of the rules, for the whole history (model.md B8).</summary>
    Rules,

    /// <summary>Adds, changes or removes entrants.</summary>
    Roster,

    /// <summary>Makes a result official. Scoring reads neither this type nor one of those below.</summary>
    Seal,

    /// <summary>Makes a result unofficial.</summary>
    Publish,

    /// <summary>Takes a seal back.</summary>
    Recall,

    /// <summary>
    /// Keeps an entrant's facts at a node from most audiences while they are under review (model.md B11.30).
    /// </summary>
    Hold,

    /// <summary>Ends a hold.</summary>
    Post,

    /// <summary>Shows the cells of a frozen board up to a step.</summary>
    Reveal,

    /// <summary>Gives somebody a role.</summary>
    Pass,

    /// <summary>Takes a pass back.</summary>
    Revoke,

    /// <summary>Says whose signals a device sends.</summary>
    Bind,

    /// <summary>An appeal and its decision.</summary>
    Appeal,

    /// <summary>Makes, changes or removes the place of a referee.</summary>
    Seat,

    /// <summary>Ends the marking of an entrant at a node: from then on only the head judge changes it.</summary>
    Sign,

    /// <summary>Asks the head judge for a correction of what is signed.</summary>
    Request,

    /// <summary>What the head judge decided about a request.</summary>
    Answer,

    /// <summary>A type that this build does not know; kept and never read.</summary>
    Other,
}
