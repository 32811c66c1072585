namespace Exchange.Needs.Contracts;

/// <summary>The card of the search source <c>needs</c>: an item of the list API as it is, written as JSON in camel case.</summary>
/// <param name="Status"><c>published</c>, <c>answered</c>, <c>call</c> or <c>closed</c>.</param>
/// <param name="Outcome">Why it was closed, such as <c>solved_by_answer</c>; null while it is open.</param>
/// <param name="TitleEn">English title; null when the firm gave none.</param>
/// <param name="RewardKind"><c>negotiable</c>, <c>budget</c> or <c>reward</c>.</param>
/// <param name="AmountFen">The budget at most, or the reward; null when negotiable.</param>
/// <param name="Confidentiality"><c>public</c>, or <c>details_on_request</c> where a part is read only by whom the firm lets in.</param>
/// <param name="Asker">Null when the firm does not want to be named.</param>
/// <param name="Answers">How many answers it has; who gave them is not told.</param>
public sealed record NeedCard(
    string Number, string Title, string? TitleEn, string Status, string? Outcome, string Url, string RewardKind, long? AmountFen,
    string Confidentiality, string? Asker, bool AskerVerified, DateOnly Deadline, DateOnly? PublishedOn, string? District,
    IReadOnlyList<string> Taxonomy, int Answers, bool IsDemo);
