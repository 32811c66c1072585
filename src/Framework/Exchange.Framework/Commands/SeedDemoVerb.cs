using Exchange.Framework.Recipes;

namespace Exchange.Framework.Commands;

internal sealed class SeedDemoVerb : IVerb
{
    private readonly SiteSeeder _seeder;

    public SeedDemoVerb(SiteSeeder seeder) => _seeder = seeder;

    public string Name => "seed demo";

    public string Usage => "seed demo: migrates and runs the setup and demo recipes once";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        await _seeder.SeedAsync(demo: true, cancellationToken);
        await output.WriteLineAsync("seeded");
        return 0;
    }
}
