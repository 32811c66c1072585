namespace Exchange.Tests.Infrastructure;

/// <summary>The accounts that the demo recipe made.</summary>
internal static class DemoAccounts
{
    /// <param name="app">A site started with demo data.</param>
    /// <param name="role">As printed at the start, such as <c>owner</c>.</param>
    public static (string Email, string Password) DemoAccount(this ExchangeApp app, string role)
    {
        var line = File.ReadLines(Path.Combine(app.Folder, "demo-accounts.tsv")).Select(l => l.Split('\t')).Single(l => l[1] == role);
        return (line[2], line[3]);
    }
}
