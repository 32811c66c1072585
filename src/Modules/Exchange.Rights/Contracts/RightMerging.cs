using System.Linq.Expressions;
using Exchange.Framework;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights.Contracts;

/// <summary>How a module says which of its columns name a right: they follow when two records of the register turn out to be one right.</summary>
public static class RightMerging
{
    public const string Kind = "right";

    /// <param name="services">The container.</param>
    /// <param name="column">Names a right.</param>
    /// <param name="caption">English msgid: what the rows are.</param>
    /// <param name="with">Properties that together make two rows doubles, as both rights in one package; none where there are none. Doubles stay behind.</param>
    public static IServiceCollection AddRightReference<T, TValue>(
        this IServiceCollection services, Expression<Func<T, TValue>> column, string caption, params IReadOnlyList<string> with)
        where T : class => services.AddMergeReference(Kind, column, caption, with);

    /// <summary>The same for a column that holds several ids, each as 32 digits.</summary>
    public static IServiceCollection AddRightReferences<T>(this IServiceCollection services, Expression<Func<T, string>> column, string caption)
        where T : class => services.AddJoinedMergeReference(Kind, column, caption);
}
