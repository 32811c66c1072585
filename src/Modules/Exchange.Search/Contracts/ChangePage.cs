namespace Exchange.Search.Contracts;

/// <param name="Next">Where to go on; the same as before when nothing has changed.</param>
/// <param name="More">Whether there is more already.</param>
public sealed record ChangePage(IReadOnlyList<PublicChange> Items, string Next, bool More);
