using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

/// <summary>A need as everybody reads it.</summary>
/// <param name="Asker">Null where the firm is not to be named to this reader.</param>
/// <param name="Node">The technology in the reader's language.</param>
/// <param name="IsMine">The reader acts for the firm.</param>
/// <param name="TakesAnswers">It is open and its last day has not passed.</param>
/// <param name="MyAnswer">The answer that the reader's party has given.</param>
/// <param name="MyAccess">Whether the reader's party has asked for the details.</param>
internal sealed record NeedPage(
    Need Need, PartySummary? Asker, string? Node, string? District, bool IsMine, bool MayReview, bool TakesAnswers,
    Guid? MyAnswer, AccessState? MyAccess)
{
    /// <summary>What on the exchange may answer it; null where the page does not show it: finding it is work.</summary>
    public NeedMatchList? Matches { get; init; }
}
