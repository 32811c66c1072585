using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary><c>asp-permission="Name"</c>: the element is left out for who lacks the permission.</summary>
[HtmlTargetElement(Attributes = "asp-permission")]
public sealed class PermissionTagHelper : TagHelper
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public PermissionTagHelper(IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _authorization = authorization;
        _http = http;
    }

    [HtmlAttributeName("asp-permission")]
    public string Permission { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!(await _authorization.AuthorizeAsync(_http.HttpContext!.User, Permission)).Succeeded)
        {
            output.SuppressOutput();
        }
    }
}
