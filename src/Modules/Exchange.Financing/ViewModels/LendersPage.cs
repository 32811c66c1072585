using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="DueOn">Where a clock ends that begins today.</param>
/// <param name="Obstacles">Rights that cannot be pledged today: as long as they are in it, the dossier is not sent.</param>
internal sealed record LendersPage(
    Dossier Dossier, IReadOnlyList<LenderChoice> Choices, int AnswerDays, DateOnly DueOn, bool IsVerified, SendForm Form, IReadOnlyList<PledgeObstacle> Obstacles)
{
    /// <summary>Nobody has it yet, and something is left: the rights in the way can be left out.</summary>
    public bool MayTakeOut => Choices.All(c => !c.IsSent) && Obstacles.Count < Dossier.RightIds.Count;
}
