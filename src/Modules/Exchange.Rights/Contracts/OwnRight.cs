namespace Exchange.Rights.Contracts;

/// <summary>A right of the organisation whose key calls the API.</summary>
/// <param name="Number">In its official form.</param>
/// <param name="Kind">Such as <c>Patent</c>.</param>
/// <param name="Status">Legal status, such as <c>Active</c>.</param>
/// <param name="IsClaimed">Whether the organisation has claimed it; else it has only brought it in.</param>
/// <param name="Url">Its page on the desk.</param>
public sealed record OwnRight(
    Guid Id, string Number, string Title, IpKind Kind, BaseStatus Status, DateOnly? StatusCheckedOn, string? StatusSource,
    DateOnly? FilingDate, DateOnly? TermEnd, bool IsClaimed, string Url, bool IsDemo);
