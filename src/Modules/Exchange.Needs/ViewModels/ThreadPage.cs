using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

/// <summary>An answer with what was asked back, for one of its two sides.</summary>
/// <param name="Other">The other side; null where it does not want to be named before both have agreed.</param>
/// <param name="Contact">Shown when both have agreed.</param>
internal sealed record ThreadPage(
    AnswerRow Row, AnswerSide Side, bool CanManage, PartySummary? Other, ContactCard? Contact, IReadOnlyList<ThreadEntry> Entries, MessageForm Form);
