namespace Exchange.Rights.Domain;

/// <summary>One month of the period of grace (rules ANN-04).</summary>
/// <param name="Until">Last day of the step, moved to a working day.</param>
/// <param name="SurchargeFen">Of the full fee, also where the fee itself is reduced.</param>
internal sealed record AnnuityStep(DateOnly Until, long SurchargeFen);
