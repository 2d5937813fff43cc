namespace Competition.Scoring;

/// <summary>The static types of expressions (model.md B7).</summary>
internal enum ExpressionType { Number, Truth, Code }
