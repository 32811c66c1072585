using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

internal sealed class PartyNames : IPartyNames
{
    private readonly AppDbContext _db;

    public PartyNames(AppDbContext db) => _db = db;

    public async Task<ILookup<string, Guid>> FindVerifiedAsync(IReadOnlyCollection<string> namesOrCodes, CancellationToken cancellationToken)
    {
        var keys = namesOrCodes.Select(text => (Text: text, Name: PartyName.Normalise(text), Code: PartyCodes.IsCreditCode(text) ? CreditCode.Parse(text).Normalised : null)).ToList();
        var names = keys.Where(k => k.Code is null).Select(k => k.Name).Distinct(StringComparer.Ordinal).ToList();
        var codes = keys.Select(k => k.Code).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = names.Count + codes.Count == 0 ? [] : await _db.Set<Party>().AsNoTracking()
            .Where(p => p.Verification == VerificationState.Verified && p.Kind != PartyKind.NaturalPerson)
            .Where(p => names.Contains(p.NormalisedName) || codes.Contains(p.CreditCode!)
                || p.FormerNames.Any(n => n.State == FormerNameState.Confirmed && names.Contains(n.NormalisedName)))
            .Select(p => new
            {
                p.Id, p.NormalisedName, p.CreditCode, Former = p.FormerNames.Where(n => n.State == FormerNameState.Confirmed).Select(n => n.NormalisedName).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return keys
            .SelectMany(k => found
                .Where(p => k.Code is null ? p.NormalisedName == k.Name || p.Former.Contains(k.Name) : p.CreditCode == k.Code)
                .Select(p => (k.Text, p.Id)))
            .ToLookup(pair => pair.Text, pair => pair.Id, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<Guid>> SearchAsync(
        string words, IReadOnlyCollection<OrganisationKind> kinds, int most, CancellationToken cancellationToken)
    {
        var name = PartyName.Normalise(words);
        return await _db.Set<Party>().AsNoTracking().Where(p => p.OrganisationKind != null && kinds.Contains(p.OrganisationKind.Value))
            .Where(p => p.NormalisedName.Contains(name) || p.FormerNames.Any(n => n.NormalisedName.Contains(name)))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<PartySummary?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await _db.Set<Party>().AsNoTracking().Where(p => p.Name == name).OrderBy(p => p.Id).Select(PartyQueries.Row).FirstOrDefaultAsync(cancellationToken))
            ?.ToSummary();
}
