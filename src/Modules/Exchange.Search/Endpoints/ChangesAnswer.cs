namespace Exchange.Search.Endpoints;

/// <param name="Items">What has changed, each thing once.</param>
/// <param name="Next">The cursor to go on with.</param>
/// <param name="More">Whether there is more already.</param>
public sealed record ChangesAnswer(IReadOnlyList<ChangedThing> Items, string Next, bool More);
