using Exchange.Admin.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Admin.Services;

/// <summary>Puts a concept together with its history and the people in it.</summary>
internal sealed class SynonymPages
{
    private readonly ISynonymList _list;
    private readonly IUserDirectory _users;

    public SynonymPages(ISynonymList list, IUserDirectory users)
    {
        _list = list;
        _users = users;
    }

    /// <summary>Null when there is no such concept.</summary>
    /// <param name="key">Null for a new one.</param>
    /// <param name="form">What was typed; null for what stands there.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<SynonymPage?> ReadAsync(string? key, SynonymForm? form, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new SynonymPage(null, [], new Dictionary<string, string>()) { Form = form ?? new SynonymForm() };
        }

        if (await _list.FindAsync(key, cancellationToken) is not { } entry)
        {
            return null;
        }

        var history = await _list.GetHistoryAsync(key, cancellationToken);
        return new SynonymPage(entry, history, await _users.GetNamesAsync(history.Select(c => c.ChangedBy).Distinct(), cancellationToken))
        {
            Form = form ?? new SynonymForm { Forms = string.Join('\n', entry.Forms) },
        };
    }
}
