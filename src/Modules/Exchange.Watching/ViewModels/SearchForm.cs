using System.ComponentModel.DataAnnotations;
using Exchange.Watching.Domain;

namespace Exchange.Watching.ViewModels;

internal sealed class SearchForm
{
    [Display(Name = "Name of the search"), Required(ErrorMessage = "Give the search a name."), StringLength(SavedSearch.NameLength, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Mail about what is new"), EnumDataType(typeof(SearchPeriod))]
    public SearchPeriod Period { get; set; } = SearchPeriod.Daily;
}
