using System.Linq.Expressions;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary>Projections that several services read.</summary>
internal static class PartyQueries
{
    public static readonly Expression<Func<Party, PartyRow>> Row = party => new PartyRow(
        party.Id,
        party.Kind,
        party.OrganisationKind,
        party.Name,
        party.FormerNames.Where(n => n.State == FormerNameState.Confirmed).Select(n => n.Name).ToList(),
        party.Verification,
        party.District,
        party.IsDemo,
        party.IsStateOwned);
}
