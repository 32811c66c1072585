using System.ComponentModel.DataAnnotations;
using Exchange.Financing.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Financing.ViewModels;

internal sealed class DocumentForm
{
    [Display(Name = "Kind of document")]
    public DocumentKind? Kind { get; set; }

    [Display(Name = "File")]
    public IFormFile? File { get; set; }
}
