using System.ComponentModel.DataAnnotations;

namespace Exchange.Experts.Services;

/// <summary>Settings section <c>DrawSettings</c>: the lottery that every draw from now on takes its public value from.</summary>
internal sealed class DrawSettings
{
    [Display(Name = "Lottery whose digits complete the seed", Description = "Published with each list. Draws that wait keep the one they were prepared with.")]
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Domain.Lottery.NameLength, ErrorMessage = "At most 100 characters.")]
    public string Lottery { get; set; } = "中国体育彩票排列5（China Sports Lottery, Pailie 5）";

    [Display(Name = "Address at which everybody reads the digits")]
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Domain.Lottery.SourceLength, ErrorMessage = "At most 200 characters.")]
    [RegularExpression("https://[^\\s/]+[^\\s]*", ErrorMessage = "Enter an address that begins with https://.")]
    public string Source { get; set; } = "https://www.lottery.gov.cn";

    [Display(Name = "Number of digits")]
    [Range(Domain.Lottery.MinDigits, Domain.Lottery.MaxDigits, ErrorMessage = "Enter a number from 3 to 12.")]
    public int Digits { get; set; } = 5;

    [Display(Name = "Hour of the day from which on the digits are known", Description = "Beijing time. Nobody can enter them before; rather late than early. 24 is midnight.")]
    [Range(1, 24, ErrorMessage = "Enter a number from 1 to 24.")]
    public int Hour { get; set; } = 22;

    [Display(Name = "A person has compared lottery, address, digits and hour with the lottery’s own announcement")]
    public bool IsVerified { get; set; }

    public Domain.Lottery ToLottery() => new(Lottery, Source, Digits, Hour, IsVerified);
}
