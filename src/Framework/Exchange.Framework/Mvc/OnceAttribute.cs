using System.Security.Cryptography;
using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Mvc;

/// <summary>
/// A form that is sent twice, by a double click or by going back, acts once: the second sending is shown the result of
/// the first. The form holds <c>&lt;once /&gt;</c>. Only an answer that redirects counts as done; when the node dies after
/// the command was saved and before it has answered, the second sending is refused (409) and does nothing either.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnceAttribute : Attribute, IAsyncResourceFilter
{
    public const string FieldName = "RequestKey";

    // A first sending that has saved nothing by then has died with its node. If it lives, it cannot save any more.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// For forms that change what can be changed again: sent once more with other fields, as after going back, it acts once more. The same
    /// fields act once. What it changes guards itself against what others have saved since, by a version in the form.
    /// </summary>
    public bool ActsAnewWhenChanged { get; init; }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var cancellationToken = http.RequestAborted;
        var form = await http.Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(form[FieldName], out var key))
        {
            context.Result = new BadRequestResult();
            return;
        }

        if (ActsAnewWhenChanged)
        {
            key = KeyOf(key, form);
        }

        var scopes = http.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var userId = http.RequestServices.GetRequiredService<ICurrentUser>().Id ?? "";
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var requests = db.Set<ProcessedRequest>().Where(r => r.Key == key);
        if (!await TryInsertAsync(db, key, userId, now, cancellationToken))
        {
            var first = await requests.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
            if (first?.UserId == userId && !string.IsNullOrEmpty(first.ResultUrl))
            {
                context.Result = new RedirectResult(first.ResultUrl);
                return;
            }

            var staleBefore = now - _patience;
            if (await requests.Where(r => r.UserId == userId && r.ResultUrl == null && r.At < staleBefore)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.At, now), cancellationToken) == 0)
            {
                context.Result = new StatusCodeResult(409);
                return;
            }
        }

        http.RequestServices.GetRequiredService<OnceInterceptor>().Begin(key, now);
        var executed = await next();
        var url = executed.Exception is null && http.Response.StatusCode is 302 or 303 ? http.Response.Headers.Location.ToString() : null;
        var mine = requests.Where(r => r.At == now);
        if (string.IsNullOrEmpty(url))
        {
            await mine.ExecuteDeleteAsync(CancellationToken.None);
        }
        else
        {
            await mine.ExecuteUpdateAsync(set => set.SetProperty(r => r.ResultUrl, url), CancellationToken.None);
        }
    }

    private static Guid KeyOf(Guid key, IFormCollection form)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(key.ToByteArray());
        foreach (var (name, values) in form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                Append(name);
                Append(value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Append(file.Name);
            Append(file.FileName);
            hash.AppendData(BitConverter.GetBytes(file.Length));
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));

        // With its length before it, so that no two forms read alike.
        void Append(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private static async Task<bool> TryInsertAsync(AppDbContext db, Guid key, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = now.UtcDateTime;
        return await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Framework_ProcessedRequest" ("Key", "UserId", "At") VALUES ({key}, {userId}, {at}) ON CONFLICT DO NOTHING""",
            cancellationToken) == 1;
    }
}
