using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

/// <param name="Confirmed">How many mails go out at most.</param>
/// <param name="IsSearch">Whether one address was asked for.</param>
internal sealed record AdminDigestsPage(Page<DigestRow> Rows, int Confirmed, bool IsSearch);
