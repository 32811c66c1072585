namespace Exchange.Needs.ViewModels;

/// <param name="Open">Public needs of the party.</param>
/// <param name="Unread">Entries of answers that nobody of the party has opened, on either side.</param>
internal sealed record MyNeedsSummary(int Open, int Answers, int Unread, IReadOnlyList<NeedRow> Rows, bool CanManage);
