using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Exchange.Bench;

/// <summary>A bare Kestrel endpoint that sends one file, whatever is asked.</summary>
internal static class SameBytes
{
    public static Task ServeAsync(string file, string address)
    {
        var bytes = File.ReadAllBytes(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        });
        return app.RunAsync(address);
    }
}
