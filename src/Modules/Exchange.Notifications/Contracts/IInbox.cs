using Exchange.Framework.Mvc;
using Exchange.Notifications.ViewModels;

namespace Exchange.Notifications.Contracts;

/// <summary>The message centre of whoever is signed in.</summary>
public interface IInbox
{
    /// <summary>Zero when nobody is signed in. Read from the database only after the inbox has changed.</summary>
    Task<int> CountUnreadAsync(CancellationToken cancellationToken);

    /// <param name="page">From 1; a page past the end is empty.</param>
    Task<Page<MessageRow>> ListAsync(bool unreadOnly, int page, CancellationToken cancellationToken);

    /// <summary>Marks the message as read and returns the address that it is about; null when it is not the reader's.</summary>
    Task<string?> OpenAsync(Guid id, CancellationToken cancellationToken);

    Task MarkAllReadAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<PreferenceRow>> GetPreferencesAsync(CancellationToken cancellationToken);

    /// <param name="byMail">Names of the kinds that are also to be sent by e-mail; unknown names are ignored.</param>
    Task SavePreferencesAsync(IReadOnlyCollection<string> byMail, CancellationToken cancellationToken);
}
