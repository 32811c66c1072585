using Exchange.Framework;
using Exchange.Framework.Commands;
using Exchange.Framework.Recipes;
using Exchange.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddExchange(typeof(Program).Assembly);
builder.AddHost();
var app = builder.Build();
if (VerbRunner.IsMeant(args))
{
    return await VerbRunner.RunAsync(app.Services, args, CancellationToken.None);
}

await using (var scope = app.Services.CreateAsyncScope())
{
    var demo = app.Configuration.GetValue("SeedDemo", defaultValue: false);
    await scope.ServiceProvider.GetRequiredService<SiteSeeder>().SeedAsync(demo, CancellationToken.None);
}

app.UseExchange();
app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
app.AnnounceWhenStarted();
await app.RunAsync();
return 0;
