namespace Exchange.Users.Contracts;

/// <summary>A module's part of the answer to "what do you keep about me"; registered by the module.</summary>
public interface IPersonalDataSource
{
    /// <summary>Name of the section in the exported JSON, such as <c>inquiries</c>.</summary>
    string Section { get; }

    /// <summary>Everything about the person, serialisable as JSON; null when there is nothing. No other people's data.</summary>
    Task<object?> CollectAsync(string userId, CancellationToken cancellationToken);
}
