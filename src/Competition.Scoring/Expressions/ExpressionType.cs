namespace Competition.Scoring;

/// <summary>The static types of expressions (model.md B7).</summary>
public enum ExpressionType { Number, Truth, Code }
