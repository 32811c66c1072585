using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

/// <param name="NeedNumber">Of the need that it answers.</param>
/// <param name="Subject">The right or listing it rests on, with its address; null for words.</param>
/// <param name="Unread">Entries that the reader's side has not opened.</param>
internal sealed record AnswerRow(NeedAnswer Answer, string NeedNumber, string NeedTitle, PartySummary? Answerer, AnswerSubject? Subject, int Unread);
