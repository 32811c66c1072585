namespace Exchange.Investing.Domain;

/// <summary>How far an investor has come with a listing; known to the investor alone (plan 3.6c).</summary>
internal enum DealStage
{
    Watching,
    Contacted,
    InTalks,
    DueDiligence,
    TermSheet,
    Closed,
}
