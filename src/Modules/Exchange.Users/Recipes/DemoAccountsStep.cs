using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Users.Domain;
using Exchange.Users.Services;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Recipes;

/// <summary>
/// Step <c>DemoAccounts</c>: <c>{ "Accounts": [{ "Name", "Email", "DisplayName", "Role" }] }</c>. Passwords are random and
/// written to <c>demo-accounts.tsv</c> in the data folder.
/// </summary>
internal sealed class DemoAccountsStep : IRecipeStepHandler
{
    // Without characters that are mistaken for one another.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly Consents _consents;
    private readonly SiteClock _clock;
    private readonly DataFolder _folder;

    public DemoAccountsStep(AppDbContext db, UserManager<ExchangeUser> users, Consents consents, SiteClock clock, DataFolder folder)
    {
        _db = db;
        _users = users;
        _consents = consents;
        _clock = clock;
        _folder = folder;
    }

    public string Name => "DemoAccounts";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var entry in step["Accounts"]?.AsArray() ?? [])
        {
            var name = Text(entry, "Name");
            var email = Text(entry, "Email");
            var password = RandomNumberGenerator.GetString(Alphabet, 16);
            var user = await _users.FindByEmailAsync(email);
            if (user is null)
            {
                user = new ExchangeUser
                {
                    UserName = email,
                    Email = email,
                    EmailConfirmed = true,
                    DisplayName = Text(entry, "DisplayName"),
                    RegisteredAt = _clock.Now,
                    IsDemo = true,
                };
                Check(await _users.CreateAsync(user, password));
            }
            else
            {
                Check(await _users.RemovePasswordAsync(user));
                Check(await _users.AddPasswordAsync(user, password));
            }

            if (entry!["Role"]?.GetValue<string>() is { } role && !await _users.IsInRoleAsync(user, role))
            {
                Check(await _users.AddToRoleAsync(user, role));
            }

            await _consents.RecordAsync(user.Id, cancellationToken);
            await _db.SaveChangesAsync(cancellationToken);
            lines.Append("demo\t").Append(name).Append('\t').Append(email).Append('\t').Append(password).Append('\n');
        }

        await File.WriteAllTextAsync(_folder.File("demo-accounts.tsv"), lines.ToString(), cancellationToken);
    }

    private static string Text(JsonNode? entry, string name) =>
        entry?[name]?.GetValue<string>() ?? throw new FormatException($"Step DemoAccounts: an account has no '{name}'.");

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoAccounts: {result.Errors.First().Description}");
        }
    }
}
