using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Imports.ViewModels;

internal sealed class ImportUploadModel
{
    [Display(Name = "File")]
    public IFormFile? Upload { get; set; }
}
