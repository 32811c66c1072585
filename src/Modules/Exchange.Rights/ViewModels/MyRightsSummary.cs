namespace Exchange.Rights.ViewModels;

/// <summary>The party's rights in short.</summary>
/// <param name="Claimed">Claimed by the party.</param>
/// <param name="Unclaimed">Entered or imported by it and claimed by nobody.</param>
/// <param name="Claimable">In the register under its name and claimed by nobody.</param>
/// <param name="IsFirm">The party is of a kind that has rights of its own first of all.</param>
/// <param name="Ending">Claimed ones whose term ends within a year, the next first.</param>
public sealed record MyRightsSummary(int Claimed, int Unclaimed, int Claimable, bool CanManage, bool IsFirm, IReadOnlyList<MyRightsSummary.EndingRight> Ending)
{
    public sealed record EndingRight(Guid Id, string Title, DateOnly TermEnd);
}
