using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.ViewComponents;

/// <summary>On the operator's page of an account: the parties for which it acts.</summary>
internal sealed class AccountPartiesViewComponent : ViewComponent
{
    private readonly AppDbContext _db;
    private readonly IAuthorizationService _authorization;

    public AccountPartiesViewComponent(AppDbContext db, IAuthorizationService authorization)
    {
        _db = db;
        _authorization = authorization;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var id = RouteData.Values["id"] as string;
        var rows = await _db.Set<PartyMember>().AsNoTracking().Where(m => m.UserId == id)
            .Join(_db.Set<Party>(), m => m.PartyId, p => p.Id, (m, p) => new { p.Id, p.Name, p.Verification, m.Role })
            .OrderBy(r => r.Name).ToListAsync(HttpContext.RequestAborted);
        var desk = (await _authorization.AuthorizeAsync(HttpContext.User, PartyPermissions.VerifyPartiesName)).Succeeded ? "/Admin/Parties/" : "/parties/";
        return View(rows.ConvertAll(r => new AccountParty(r.Name, desk + r.Id, r.Role, r.Verification)));
    }
}
