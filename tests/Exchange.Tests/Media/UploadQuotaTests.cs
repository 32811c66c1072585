using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Media;

public sealed class UploadQuotaTests
{
    private static readonly FilePolicy _policy = new([FileKind.Text], 1000, IsPublic: false);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uploads_OfOneAccount_AreLimitedADayWhetherKeptOrNot()
    {
        await using var app = await ExchangeApp.StartAsync(
            TestDatabase.Sqlite,
            services: services =>
            {
                services.Configure<RateLimits>(limits => limits.UploadBytesPerDay = 2500);
                services.AddScoped<ICurrentUser, Somebody>();
            });

        Assert.Null(await SaveAsync(1000));
        Assert.Equal(FileErrors.Damaged, await SaveAsync(1000, "a.pdf"));
        Assert.Equal(FileErrors.Quota, await SaveAsync(1000));
        Assert.Null(await SaveAsync(400));
        Assert.Equal(FileErrors.Quota, await SaveAsync(200));
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await SaveAsync(1000));

        Task<string?> SaveAsync(int length, string name = "a.txt") => app.InScopeAsync(async services =>
        {
            var content = name.EndsWith(".txt", StringComparison.Ordinal) ? Enumerable.Repeat((byte)'a', length).ToArray() : [.. "%PDF-1.7"u8, .. new byte[length - 8]];
            using var stream = new MemoryStream(content);
            return (await services.GetRequiredService<IFileStore>().SaveAsync(stream, name, _policy, new FileOwner("Test", Guid.NewGuid()), Cancel)).Error;
        });
    }

    private sealed class Somebody : ICurrentUser
    {
        public string? Id => "lin";

        public string Name => "lin";

        public string? Address => null;
    }
}
