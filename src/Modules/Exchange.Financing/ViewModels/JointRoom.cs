using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

/// <summary>A joint case as the firm or one of those invited sees it.</summary>
/// <param name="Address">Of the page that acts: a dossier's or a request's.</param>
/// <param name="IsUnderWay">A bank and an investor have joined.</param>
/// <param name="HasJoined">The reader takes part; true for the firm.</param>
internal sealed record JointRoom(
    string Address, IReadOnlyList<JointMember> Members, Page<JointQuestionRow> Questions, bool IsUnderWay, bool HasJoined, bool IsFirm, bool CanManage);
