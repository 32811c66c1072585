namespace Exchange.Users.Domain;

/// <summary>Says in a few words what a user agent is, so that people recognise their own device.</summary>
internal static class DeviceName
{
    // The first hit wins: Edge and Opera also call themselves Chrome, Chrome also calls itself Safari.
    private static readonly (string Sign, string Name)[] _browsers =
    [
        ("MicroMessenger/", "WeChat"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] _systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>An empty string when nothing is recognised.</summary>
    public static string From(string? userAgent)
    {
        var agent = userAgent ?? "";
        var parts = new[] { Find(_browsers, agent), Find(_systems, agent) };
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string? Find((string Sign, string Name)[] signs, string agent)
    {
        foreach (var (sign, name) in signs)
        {
            if (agent.Contains(sign, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
