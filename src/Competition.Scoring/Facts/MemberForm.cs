namespace Competition.Scoring;

/// <summary>What a member of a fact may hold; a word is an id, a code or a name.</summary>
internal enum MemberForm { Text, Word, Words, Map, Maps, Label, Number, Truth, Any }
