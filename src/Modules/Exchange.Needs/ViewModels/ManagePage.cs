using Exchange.Framework.Mvc;

namespace Exchange.Needs.ViewModels;

/// <param name="Answers">To be compared side by side.</param>
/// <param name="Solutions">Answers that may be named as the solution.</param>
/// <param name="Readings">The latest readings of the details.</param>
internal sealed record ManagePage(
    NeedPage Need, bool CanManage, Page<AnswerRow> Answers, IReadOnlyList<AnswerRow> Solutions, IReadOnlyList<AccessRow> Access,
    Page<ReadingRow> Readings);
