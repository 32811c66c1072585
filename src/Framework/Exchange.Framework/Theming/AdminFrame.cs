using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Theming;

/// <summary>Which pages stand in the operator's frame: those of /Admin, and those that an operator shares with others and comes to from there.</summary>
public static class AdminFrame
{
    private static readonly object _key = new();

    /// <summary>Before the view is looked for.</summary>
    public static void Use(HttpContext context) => context.Items[_key] = true;

    public static bool Has(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/Admin", StringComparison.OrdinalIgnoreCase) || context.Items.ContainsKey(_key);
}
