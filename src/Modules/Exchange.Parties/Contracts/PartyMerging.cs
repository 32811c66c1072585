using System.Linq.Expressions;
using Exchange.Framework;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Parties.Contracts;

/// <summary>How a module says which of its columns name a party: they follow when two parties turn out to be one.</summary>
public static class PartyMerging
{
    public const string Kind = "party";

    /// <param name="services">The container.</param>
    /// <param name="column">Names a party.</param>
    /// <param name="caption">English msgid: what the rows are.</param>
    /// <param name="with">Properties that together make two rows doubles, as both parties' membership of one person; none where there are none.</param>
    /// <param name="blocks">Doubles stand in the way of merging; else they stay behind with the party that goes.</param>
    public static IServiceCollection AddPartyReference<T, TValue>(
        this IServiceCollection services, Expression<Func<T, TValue>> column, string caption, IReadOnlyList<string>? with = null, bool blocks = false)
        where T : class => services.AddMergeReference(Kind, column, caption, with, blocks);
}
