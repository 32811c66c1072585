using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Exchange.Framework.Mvc;

/// <summary>Keeps notices in MVC's cookie, but deletes none that is not there: an answer that sets no cookie can be kept for others.</summary>
internal sealed class NoticeCookie : ITempDataProvider
{
    private readonly CookieTempDataProvider _cookie;

    public NoticeCookie(CookieTempDataProvider cookie) => _cookie = cookie;

    public IDictionary<string, object> LoadTempData(HttpContext context) => _cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || Notices.IsWaiting(context.Request))
        {
            _cookie.SaveTempData(context, values);
        }
    }
}
