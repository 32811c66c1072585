using Exchange.Framework;
using Exchange.Framework.Commands;
using Exchange.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddExchange(typeof(Program).Assembly);
builder.AddHost();
var app = builder.Build();
if (VerbRunner.IsMeant(args))
{
    return await VerbRunner.RunAsync(app.Services, args, CancellationToken.None);
}

await app.PrepareAsync();
await app.RunAsync();
return 0;
