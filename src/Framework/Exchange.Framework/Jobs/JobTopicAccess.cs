using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Jobs;

/// <summary>A job's progress may be watched by who asked for it and by operators.</summary>
internal sealed class JobTopicAccess : ILiveTopicAccess
{
    private const string Name = "job";
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public JobTopicAccess(AppDbContext db, ICurrentUser user, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _user = user;
        _authorization = authorization;
        _http = http;
    }

    public string Prefix => Name;

    public async Task<bool> MayWatchAsync(string topic, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(topic.AsSpan(Math.Min(topic.Length, Name.Length + 1)), out var id))
        {
            return false;
        }

        var owner = await _db.Set<Job>().Where(j => j.Id == id).Select(j => j.OwnerId).FirstOrDefaultAsync(cancellationToken);
        return (owner is not null && owner == _user.Id)
            || (await _authorization.AuthorizeAsync(_http.HttpContext!.User, OperatorPermissions.AccessAdminPanelName)).Succeeded;
    }
}
