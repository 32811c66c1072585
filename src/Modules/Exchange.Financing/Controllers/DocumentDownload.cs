using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Financing.Controllers;

/// <summary>A document as a download that no cache keeps: every opening passes through here.</summary>
internal static class DocumentDownload
{
    public static IActionResult Of(Controller controller, IFileStore files, StoredFile? file)
    {
        if (file is null)
        {
            return controller.NotFound();
        }

        controller.Response.Headers.CacheControl = "private, no-store";
        controller.Response.Headers.XContentTypeOptions = "nosniff";
        return controller.File(files.OpenRead(file), file.ContentType, file.Name);
    }
}
