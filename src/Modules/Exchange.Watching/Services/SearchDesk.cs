using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Exchange.Watching.Domain;
using Exchange.Watching.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

/// <summary>A person's saved searches. Whose is not the signed-in person's is not found.</summary>
internal sealed class SearchDesk
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly ICatalogAddresses _addresses;
    private readonly SearchLinks _links;
    private readonly SiteClock _clock;

    public SearchDesk(AppDbContext db, ICurrentUser user, ICatalogAddresses addresses, SearchLinks links, SiteClock clock)
    {
        _db = db;
        _user = user;
        _addresses = addresses;
        _links = links;
        _clock = clock;
    }

    public async Task<IReadOnlyList<SearchRow>> ListAsync(CancellationToken cancellationToken)
    {
        var saved = await _db.Set<SavedSearch>().AsNoTracking().Where(s => s.UserId == _user.Id).OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id)
            .Take(SavedSearch.Most).ToListAsync(cancellationToken);
        return [.. saved.Select(s => new SearchRow(s.Id, s.Name, s.Period, s.NextAt, s.LastMailAt, s.Version, _addresses.Read(s.Source, s.Query)))];
    }

    /// <summary>Null when there is no such catalog, or the address asks for nothing.</summary>
    public CatalogAddress? Read(string? source, string? query) =>
        source is not null && (query?.Length ?? 0) <= SavedSearch.QueryLength && _addresses.Read(source, query) is { } address
            && address.Query.Length <= SavedSearch.QueryLength && (address.Request.Query is { Length: > 0 } || address.Labels.Count > 0)
            ? address
            : null;

    public async Task<Result> SaveAsync(SearchForm form, CatalogAddress address, CancellationToken cancellationToken)
    {
        if (await _db.Set<SavedSearch>().CountAsync(s => s.UserId == _user.Id, cancellationToken) >= SavedSearch.Most)
        {
            return Result.Fail("At most {0} searches are kept. Delete one that you need no more.", null, SavedSearch.Most);
        }

        // The same search again is the same search.
        var there = await _db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.UserId == _user.Id && s.Source == address.Source && s.Query == address.Query, cancellationToken);
        if (there is null)
        {
            _db.Add(new SavedSearch(_user.Id!, form.Name!.Trim(), address.Source, address.Query, form.Period, _clock.Now));
        }
        else
        {
            there.Rename(form.Name!.Trim());
            there.Every(form.Period, _clock.Now);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>Null when there is no such search of the person.</returns>
    public async Task<Result?> ChangeAsync(Guid id, SearchForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } saved)
        {
            return null;
        }

        saved.Rename(form.Name!.Trim());
        saved.Every(form.Period, _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>Null when there is no such search of the person.</returns>
    public async Task<Result?> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } saved)
        {
            return null;
        }

        _db.Remove(saved);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The search whose mails the link of a mail ends; null when the link is not ours, or the search is gone.</summary>
    public async Task<SavedSearch?> FindToEndAsync(string token, CancellationToken cancellationToken) => _links.ReadEnd(token) is { } id
        ? await _db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken)
        : null;

    /// <summary>Ends the mails; the search stays. False when the link leads to nothing.</summary>
    public async Task<bool> EndAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindToEndAsync(token, cancellationToken) is not { } saved)
        {
            return false;
        }

        saved.Every(SearchPeriod.Never, _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private Task<SavedSearch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id && s.UserId == _user.Id, cancellationToken);
}
