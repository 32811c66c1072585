using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Services : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party");

            migrationBuilder.AddColumn<bool>(
                name: "IsLockedByOperator",
                table: "Users_User",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Rights_LegalEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 450,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsByClaimant",
                table: "Rights_LegalEvent",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "StatedByPartyId",
                table: "Rights_LegalEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Parties_Invitation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClosedInPublic",
                table: "Listings_Listing",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "KeyHash",
                table: "Framework_KeptForm",
                type: "TEXT",
                fixedLength: true,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "UserId",
                table: "Framework_KeptForm",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Advertising_Booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Districts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Headline = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PictureText = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublicFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PictureWidth = table.Column<int>(type: "INTEGER", nullable: false),
                    PictureHeight = table.Column<int>(type: "INTEGER", nullable: false),
                    ListPriceFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Booking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Price",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WeekFen = table.Column<long>(type: "INTEGER", nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Price", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Draw",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FieldNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    Parties = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Recused = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SeedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Draw", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Expert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    InvitedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FieldNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TopicCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Publishes = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products_Product",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ProviderPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IpKinds = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MinFen = table.Column<long>(type: "INTEGER", nullable: true),
                    MaxFen = table.Column<long>(type: "INTEGER", nullable: true),
                    MinDays = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxDays = table.Column<int>(type: "INTEGER", nullable: true),
                    RateBp = table.Column<int>(type: "INTEGER", nullable: true),
                    RateMaxBp = table.Column<int>(type: "INTEGER", nullable: true),
                    LtvBp = table.Column<int>(type: "INTEGER", nullable: true),
                    WhoMayApply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Documents = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Districts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products_Product", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Providers_AdmissionList",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_AdmissionList", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SummaryZh = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SummaryEn = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    DetailsZh = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DetailsEn = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Taxonomy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Districts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsTechBranch = table.Column<bool>(type: "INTEGER", nullable: false),
                    TechBranchBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Count",
                columns: table => new
                {
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Impressions = table.Column<long>(type: "INTEGER", nullable: false),
                    Clicks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Count", x => new { x.BookingId, x.Day });
                    table.ForeignKey(
                        name: "FK_Advertising_Count_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Place",
                columns: table => new
                {
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Place", x => new { x.Slot, x.Day, x.Number });
                    table.ForeignKey(
                        name: "FK_Advertising_Place_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experts_DrawEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_DrawEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_DrawEntry_Experts_Draw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "Experts_Draw",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Experts_DrawEntry_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Interest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Interest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_Interest_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Ticket",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rating = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Ticket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_Ticket_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Products_Fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RateBp = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products_Fee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_Fee_Products_Product_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products_Product",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_AdmissionListEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsTechBranch = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_AdmissionListEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_AdmissionListEntry_Providers_AdmissionList_ListNumber",
                        column: x => x.ListNumber,
                        principalTable: "Providers_AdmissionList",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Admission",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExitedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExitReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Admission", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Admission_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FinishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Case_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Complaint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Complaint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Complaint_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Price = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Fee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Fee_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Lead",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerUserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskerPartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Lead", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Lead_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Licence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Licence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Licence_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Person_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Response",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Response", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Response_Providers_Provider_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Providers_Standing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOffering = table.Column<bool>(type: "INTEGER", nullable: false),
                    NotOfferingReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MedianHours = table.Column<int>(type: "INTEGER", nullable: true),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Overdue = table.Column<int>(type: "INTEGER", nullable: false),
                    UpheldComplaints = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedCases = table.Column<int>(type: "INTEGER", nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    ComputedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers_Standing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Providers_Standing_Providers_Provider_Id",
                        column: x => x.Id,
                        principalTable: "Providers_Provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experts_TicketEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_TicketEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_TicketEntry_Experts_Ticket_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Experts_Ticket",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_LegalEvent_Standing_EnteredAt",
                table: "Rights_LegalEvent",
                columns: new[] { "Standing", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_SubmittedBy",
                table: "Rights_Claim",
                column: "SubmittedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party",
                column: "CreditCode");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode_Verified",
                table: "Parties_Party",
                column: "CreditCode",
                unique: true,
                filter: "\"Verification\" = 'Verified'");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_ReporterUserId",
                table: "Listings_ListingReport",
                column: "ReporterUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_UserId",
                table: "Imports_ImportRun",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_FileId",
                table: "Advertising_Booking",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_Number",
                table: "Advertising_Booking",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PartyId_CreatedAt",
                table: "Advertising_Booking",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PublicFileId",
                table: "Advertising_Booking",
                column: "PublicFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_SubmittedAt",
                table: "Advertising_Booking",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_UntilOn",
                table: "Advertising_Booking",
                columns: new[] { "State", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Place_BookingId",
                table: "Advertising_Place",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Price_Slot_ValidFrom",
                table: "Advertising_Price",
                columns: new[] { "Slot", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Draw_CommittedAt",
                table: "Experts_Draw",
                column: "CommittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Draw_Number",
                table: "Experts_Draw",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_DrawEntry_DrawId",
                table: "Experts_DrawEntry",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_DrawEntry_ExpertId_State",
                table: "Experts_DrawEntry",
                columns: new[] { "ExpertId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_InvitedEmail",
                table: "Experts_Expert",
                column: "InvitedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_Number",
                table: "Experts_Expert",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_State_ValidUntil",
                table: "Experts_Expert",
                columns: new[] { "State", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_UserId",
                table: "Experts_Expert",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Interest_ExpertId",
                table: "Experts_Interest",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_ExpertId_State",
                table: "Experts_Ticket",
                columns: new[] { "ExpertId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_Number",
                table: "Experts_Ticket",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_PartyId_AskedAt",
                table: "Experts_Ticket",
                columns: new[] { "PartyId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_State_DueOn",
                table: "Experts_Ticket",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_TicketEntry_TicketId",
                table: "Experts_TicketEntry",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Fee_ProductId",
                table: "Products_Fee",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_IsPublished_Kind",
                table: "Products_Product",
                columns: new[] { "IsPublished", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_IsPublished_SeenOn",
                table: "Products_Product",
                columns: new[] { "IsPublished", "SeenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_Number",
                table: "Products_Product",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Product_ProviderPartyId_IsPublished",
                table: "Products_Product",
                columns: new[] { "ProviderPartyId", "IsPublished" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_FileId",
                table: "Providers_Admission",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_ProviderId_AdmittedOn",
                table: "Providers_Admission",
                columns: new[] { "ProviderId", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_AdmissionListEntry_ListNumber_Name",
                table: "Providers_AdmissionListEntry",
                columns: new[] { "ListNumber", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Case_ProviderId_State",
                table: "Providers_Case",
                columns: new[] { "ProviderId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Case_State_SubmittedAt",
                table: "Providers_Case",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_OpenKey",
                table: "Providers_Complaint",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_ProviderId_State",
                table: "Providers_Complaint",
                columns: new[] { "ProviderId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_State_At",
                table: "Providers_Complaint",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Complaint_UserId",
                table: "Providers_Complaint",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Fee_ProviderId",
                table: "Providers_Fee",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_AskerUserId_AskedAt",
                table: "Providers_Lead",
                columns: new[] { "AskerUserId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_OpenKey",
                table: "Providers_Lead",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Lead_ProviderId_AskedAt",
                table: "Providers_Lead",
                columns: new[] { "ProviderId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_FileId",
                table: "Providers_Licence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_ProviderId_Kind",
                table: "Providers_Licence",
                columns: new[] { "ProviderId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Licence_State_SubmittedAt",
                table: "Providers_Licence",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Person_ProviderId",
                table: "Providers_Person",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Provider_IsPublished_Kind",
                table: "Providers_Provider",
                columns: new[] { "IsPublished", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Provider_Number",
                table: "Providers_Provider",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Response_ProviderId_AskedAt",
                table: "Providers_Response",
                columns: new[] { "ProviderId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Response_ProviderId_SubjectId",
                table: "Providers_Response",
                columns: new[] { "ProviderId", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Standing_ComputedOn",
                table: "Providers_Standing",
                column: "ComputedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Advertising_Count");

            migrationBuilder.DropTable(
                name: "Advertising_Place");

            migrationBuilder.DropTable(
                name: "Advertising_Price");

            migrationBuilder.DropTable(
                name: "Experts_DrawEntry");

            migrationBuilder.DropTable(
                name: "Experts_Interest");

            migrationBuilder.DropTable(
                name: "Experts_TicketEntry");

            migrationBuilder.DropTable(
                name: "Products_Fee");

            migrationBuilder.DropTable(
                name: "Providers_Admission");

            migrationBuilder.DropTable(
                name: "Providers_AdmissionListEntry");

            migrationBuilder.DropTable(
                name: "Providers_Case");

            migrationBuilder.DropTable(
                name: "Providers_Complaint");

            migrationBuilder.DropTable(
                name: "Providers_Fee");

            migrationBuilder.DropTable(
                name: "Providers_Lead");

            migrationBuilder.DropTable(
                name: "Providers_Licence");

            migrationBuilder.DropTable(
                name: "Providers_Person");

            migrationBuilder.DropTable(
                name: "Providers_Response");

            migrationBuilder.DropTable(
                name: "Providers_Standing");

            migrationBuilder.DropTable(
                name: "Advertising_Booking");

            migrationBuilder.DropTable(
                name: "Experts_Draw");

            migrationBuilder.DropTable(
                name: "Experts_Ticket");

            migrationBuilder.DropTable(
                name: "Products_Product");

            migrationBuilder.DropTable(
                name: "Providers_AdmissionList");

            migrationBuilder.DropTable(
                name: "Providers_Provider");

            migrationBuilder.DropTable(
                name: "Experts_Expert");

            migrationBuilder.DropIndex(
                name: "IX_Rights_LegalEvent_Standing_EnteredAt",
                table: "Rights_LegalEvent");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Claim_SubmittedBy",
                table: "Rights_Claim");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode_Verified",
                table: "Parties_Party");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingReport_ReporterUserId",
                table: "Listings_ListingReport");

            migrationBuilder.DropIndex(
                name: "IX_Imports_ImportRun_UserId",
                table: "Imports_ImportRun");

            migrationBuilder.DropColumn(
                name: "IsLockedByOperator",
                table: "Users_User");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "IsByClaimant",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "StatedByPartyId",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Parties_Invitation");

            migrationBuilder.DropColumn(
                name: "ClosedInPublic",
                table: "Listings_Listing");

            migrationBuilder.DropColumn(
                name: "KeyHash",
                table: "Framework_KeptForm");

            migrationBuilder.DropColumn(
                name: "UserId",
                table: "Framework_KeptForm");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party",
                column: "CreditCode",
                unique: true);
        }
    }
}
